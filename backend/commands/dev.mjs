/** The server and the pages while they are being written: both reload by themselves; one stop ends both. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')
const bin = (name) => path.join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name)
const port = process.env.PORT || '3000'
const env = { ...process.env, PORT: port, VIGIE_API: `http://127.0.0.1:${port}` }

const children = [
  spawn(bin('tsx'), ['watch', '--clear-screen=false', 'backend/server.ts'], { cwd: root, env, stdio: 'inherit' }),
  spawn(bin('vite'), ['frontend'], { cwd: root, env, stdio: 'inherit' }),
]

let stopping = false
function stop() {
  if (stopping) return
  stopping = true
  for (const child of children) child.kill('SIGTERM')
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop)
for (const child of children)
  child.once('exit', (code) => {
    process.exitCode ||= stopping ? 0 : (code ?? 1)
    stop()
  })
