/**
 * Makes a clone ready before it starts or is tested: installs what package-lock.json names, builds what is missing or older than its sources. Plain JavaScript
 * without a dependency, because it runs before there are any; silent and quick when nothing is to do. Arguments: `install`, `server`, `browser` (all when none);
 * `--again` builds what is up to date as well.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')
const at = (...parts) => path.join(root, ...parts)
const again = process.argv.includes('--again')
const wanted = process.argv.slice(2).filter((one) => !one.startsWith('--'))
const wants = (part) => wanted.length === 0 || wanted.includes(part)

const serverRooms = ['backend', 'schemas', 'migrations', 'seeds']
const serverSources = [...serverRooms, 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json']
const browserSources = ['frontend', 'schemas', 'package-lock.json']

function fail(line) {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}

/** Runs a program in silence; when it fails, ends with what it said, unless there is another way. */
function run(doing, program, given, otherwise, env = process.env) {
  if (doing) process.stderr.write(`${doing}\n`)
  const { status, stdout, stderr, error } = spawnSync(program, given, {
    cwd: root,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 2 ** 26,
  })
  if (status === 0) return
  if (otherwise) return otherwise()
  process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`)
  fail(`${program} ${given.join(' ')}: failed${error ? ` (${error.message})` : ''}.`)
}

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))

/** Whether node_modules holds what package-lock.json names; packages for other machines are optional and absent. */
function installed() {
  const inside = at('node_modules', '.package-lock.json')
  if (!existsSync(inside)) return false
  const lock = at('package-lock.json')
  if (!existsSync(lock)) return true
  const found = readJson(inside).packages
  return Object.entries(readJson(lock).packages).every(
    ([place, one]) => place === '' || one.link || (found[place] ? found[place].version === one.version : one.optional === true || one.peer === true),
  )
}

function install() {
  if (installed()) return
  const npm = process.env.npm_execpath
  const [program, before] = npm && /\.[cm]?js$/.test(npm) ? [process.execPath, [npm]] : ['npm', []]
  const quietly = ['--ignore-scripts', '--include=dev', '--no-audit', '--no-fund']
  // Only the difference when there is something already, so that a running server keeps its files.
  const difference = (doing) => run(doing, program, [...before, 'install', '--no-save', ...quietly])
  const doing = 'Installing packages (once; a minute or so)'
  if (existsSync(at('package-lock.json')) && !existsSync(at('node_modules'))) run(doing, program, [...before, 'ci', ...quietly], () => difference())
  else difference(doing)
}

/** Every file below a source, with its size and time: what has changed since the last build shows in it. */
function print(sources) {
  const hash = createHash('sha256')
  const walk = (file) => {
    const known = statSync(file, { throwIfNoEntry: false })
    if (!known) return
    if (known.isDirectory()) for (const name of readdirSync(file).sort()) walk(path.join(file, name))
    else hash.update(`${path.relative(root, file)}\0${known.size}\0${known.mtimeMs}\n`)
  }
  for (const source of sources) walk(at(source))
  return hash.digest('hex')
}

/** Runs `build` unless the sources are those of the last build. */
function whenStale(name, sources, build) {
  const stamp = at('dist', `.${name}`)
  const now = print(sources)
  if (!again && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  rmSync(stamp, { force: true })
  build()
  mkdirSync(at('dist'), { recursive: true })
  writeFileSync(stamp, now)
}

const bin = (name) => at('node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name)

/** Brings a built room in line with its sources: copies what is not code, removes what has no source any more. */
function mirror(room) {
  const walk = (folder) => {
    const sources = new Set()
    if (existsSync(at(folder)))
      for (const entry of readdirSync(at(folder), { withFileTypes: true })) {
        sources.add(entry.name.replace(/\.tsx?$/, '.js'))
        if (entry.isDirectory()) walk(path.join(folder, entry.name))
        else if (!/\.tsx?$/.test(entry.name)) {
          mkdirSync(at('dist', folder), { recursive: true })
          copyFileSync(at(folder, entry.name), at('dist', folder, entry.name))
        }
      }
    if (!existsSync(at('dist', folder))) return
    for (const name of readdirSync(at('dist', folder))) if (!sources.has(name)) rmSync(at('dist', folder, name), { recursive: true })
  }
  walk(room)
}

function buildServer() {
  run('Building the server', bin('tsc'), ['-p', 'tsconfig.build.json'])
  for (const room of serverRooms) mirror(room)
}

function buildBrowser() {
  if (existsSync(at('frontend', 'vite.config.ts')))
    run('Building the pages', bin('vite'), ['build', 'frontend', '--logLevel', 'warn'], undefined, { ...process.env, NODE_ENV: 'production' })
}

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) fail(`Vigie needs Node 20.19 or later; this is ${process.versions.node}.`)
install()
if (wants('server')) {
  whenStale('server', serverSources, buildServer)
  // The database's programs are completed here, by whoever may write, so that the server need not.
  if (!process.env.DATABASE_URL) {
    const { completeBinaries } = await import(at('dist', 'backend', 'database', 'embedded-binaries.js'))
    completeBinaries()
  }
}
if (wants('browser')) whenStale('browser', browserSources, buildBrowser)
