/** `npm start` on a prepared clone until it says where it is, beside the start of the bare PostgreSQL on the same data. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { startEmbedded } from '../backend/database/embedded.ts'
import { createLog } from '../backend/log.ts'
import { dataFolder, root } from './bases.ts'
import { inTurn, type Line, shown } from './measure.ts'
import { freePort, type Rig } from './rig.ts'

const folder = path.join(dataFolder, 'startup')

/** Seconds until the server has said where it listens; it is stopped again. */
async function started(): Promise<number> {
  const { PATH, HOME } = process.env
  const env = { PATH, HOME, PORT: String(await freePort()), VIGIE_DATA: folder, VIGIE_LOG: 'error' }
  const began = performance.now()
  const child = spawn('npm', ['start'], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'], detached: true })
  const took = await new Promise<number>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (piece: Buffer) => {
      said += piece.toString()
      if (said.includes('Vigie is at')) resolve((performance.now() - began) / 1000)
    })
    child.once('exit', (code) => reject(new Error(`npm start ended with ${code}: ${said}`)))
  })
  child.removeAllListeners('exit')
  const gone = new Promise((resolve) => child.once('exit', resolve))
  if (child.pid) process.kill(-child.pid, 'SIGTERM')
  await gone
  return took
}

async function bare(): Promise<number> {
  const began = performance.now()
  const database = await startEmbedded(folder, createLog('error'))
  const took = (performance.now() - began) / 1000
  await database.stop()
  return took
}

/** The difference, in seconds. */
export async function startup(rig: Rig): Promise<Line[]> {
  // The first start builds what is stale and loads the demonstration: that is the preparation.
  await started()
  const { figure, yardstick } = await inTurn(rig.short ? 3 : 5, { figure: started, yardstick: bare })
  const more = figure - yardstick
  return [
    {
      name: 'npm start, prepared',
      figure: shown(figure, 's'),
      yardstick: shown(yardstick, 's'),
      ratio: figure / yardstick,
      bar: '≤ 3 s more',
      pass: more <= 3,
    },
  ]
}
