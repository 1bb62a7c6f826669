/** The house keeps its shape: who may import whom, no cycles, no file that has grown too long, field names only where fields are described, no words outside schemas/. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'chai'
import { incident } from '../schemas/incident.ts'

const root = path.resolve(import.meta.dirname, '..')
const rooms = ['schemas', 'backend', 'frontend', 'migrations', 'seeds', 'bench', 'test']

function filesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((one) => one.isFile() && /\.(ts|tsx|mts|mjs|css)$/.test(one.name))
    .map((one) => path.relative(root, path.join(one.parentPath, one.name)))
}

const files = rooms.flatMap(filesIn)
const source = new Map(files.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]))

function importsOf(file: string): string[] {
  const text = source.get(file) ?? ''
  return [
    ...text.matchAll(/(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s+['"]([^'"]+)['"]/g),
  ].map((found) => found[1] ?? found[2] ?? found[3] ?? '')
}

/** The file that a relative import names, from the root. */
const target = (file: string, named: string) => path.normalize(path.join(path.dirname(file), named)).replace(/\?.*$/, '')

/** room → rooms of ours it may import from; the first that is the file's beginning decides. */
const allowed: readonly (readonly [string, readonly string[]])[] = [
  ['schemas/', ['schemas/']],
  ['migrations/', []],
  ['backend/exports/', ['backend/exports/', 'schemas/', 'backend/confined.ts', 'backend/find-up.ts', 'backend/version.ts', 'backend/problem.ts']],
  ['backend/keys/', ['backend/keys/', 'backend/plain-failure.ts']],
  ['backend/records/', ['backend/records/', 'backend/database/', 'backend/keys/', 'backend/problem.ts', 'schemas/']],
  ['backend/', ['backend/', 'schemas/', 'migrations/', 'seeds/']],
  ['frontend/lib/', ['frontend/lib/', 'schemas/']],
  ['frontend/ui/', ['frontend/ui/', 'frontend/lib/', 'schemas/']],
  ['frontend/charts/', ['frontend/charts/', 'frontend/ui/', 'frontend/lib/', 'schemas/']],
  ['frontend/map/', ['frontend/map/', 'frontend/charts/', 'frontend/ui/', 'frontend/lib/', 'schemas/']],
  ['frontend/records/', ['frontend/records/', 'frontend/map/', 'frontend/charts/', 'frontend/ui/', 'frontend/lib/', 'schemas/']],
  ['frontend/', ['frontend/', 'schemas/']],
  ['seeds/', ['seeds/', 'backend/', 'schemas/']],
  ['bench/', ['bench/', 'backend/', 'schemas/', 'test/support/', 'seeds/']],
  ['test/', ['test/', 'backend/', 'frontend/', 'schemas/', 'migrations/', 'seeds/', 'bench/']],
]

/** package → where alone it may be imported. */
const only: Readonly<Record<string, readonly string[]>> = {
  leaflet: ['frontend/map/'],
  pdfkit: ['backend/exports/'],
  knex: [
    'backend/records/',
    'backend/database/',
    'backend/accounts/',
    'backend/audit/',
    'backend/jobs/',
    'backend/keys/',
    'migrations/',
    'seeds/',
    'test/',
    'bench/',
  ],
  ajv: ['backend/records/', 'test/'],
  '@casl/ability': ['schemas/ability.ts'],
  express: ['backend/app.ts', 'backend/http/', 'bench/'],
  react: ['frontend/'],
}
/** Only a type, which leaves nothing in the program. */
const typeOnly = (file: string, name: string) => !new RegExp(`import (?!type )[^\\n]*from '${name}'`).test(source.get(file) ?? '')

describe('the house', () => {
  it('imports one way', () => {
    const strays = files.flatMap((file) => {
      const rule = allowed.find(([room]) => file.startsWith(room))?.[1] ?? []
      return importsOf(file)
        .filter((named) => named.startsWith('.'))
        .map((named) => target(file, named))
        .filter((to) => !to.startsWith('node_modules') && !to.endsWith('package.json') && !rule.some((room) => to.startsWith(room)))
        .map((to) => `${file} → ${to}`)
    })
    expect(strays).to.deep.equal([])
  })

  it('lets a package be imported only in the room it belongs to', () => {
    const strays = files.flatMap((file) =>
      importsOf(file)
        .filter((named) => only[named] && !only[named]?.some((room) => file.startsWith(room)) && !typeOnly(file, named))
        .map((named) => `${file} → ${named}`),
    )
    expect(strays).to.deep.equal([])
  })

  it('makes ciphers in one file', () => {
    const makers = files.filter((file) => !file.startsWith('test/') && /\b(createCipheriv|createDecipheriv)\b/.test(source.get(file) ?? ''))
    expect(makers.filter((file) => !/^backend\/keys\/(cipher|chunks)\.ts$/.test(file))).to.deep.equal([])
  })

  it('has no cycle', () => {
    const graph = new Map(
      files.map((file) => [
        file,
        importsOf(file)
          .filter((named) => named.startsWith('.'))
          .map((named) => target(file, named)),
      ]),
    )
    const done = new Set<string>()
    const cycles: string[] = []
    const visit = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) {
        cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '))
        return
      }
      if (done.has(file)) return
      for (const to of graph.get(file) ?? []) visit(to, [...trail, file])
      done.add(file)
    }
    for (const file of files) visit(file, [])
    expect(cycles).to.deep.equal([])
  })

  it('keeps its files short: under 300 lines where there is logic', () => {
    const data =
      /^(schemas\/(incident|community|vocabularies\/|forms\/|words\/|law\/(instruments|articles\/|elements\/|forums\/|ratifications\/))|seeds\/demonstration\/|test\/|frontend\/.*\.css)/
    const long = files.filter((file) => !data.test(file) && (source.get(file) ?? '').split('\n').length > 300)
    expect(long).to.deep.equal([])
  })

  it('opens every file with a sentence that says what belongs in it', () => {
    const silent = files.filter((file) => !/\.css$|^test\//.test(file)).filter((file) => !/^(#![^\n]*\n)?\s*(\/\*|\/\/)/.test(source.get(file) ?? ''))
    expect(silent).to.deep.equal([])
  })

  it('names a field only where records are described, save for the few that have behaviour of their own', () => {
    const behaves = new Set([
      ...[
        'id',
        'community_id',
        'reference',
        'state',
        'form',
        'form_version',
        'language',
        'title',
        'answers',
        'version',
        'country',
        'latitude',
        'longitude',
        'place_precision',
      ],
      ...['created_by', 'created_at', 'updated_at', 'submitted_at', 'reviewer_id', 'verified_by', 'verified_at', 'import_id'],
      ...['violations', 'perpetrator_types', 'victims', 'victims_count', 'victims_estimated', 'description'],
    ])
    const fields = Object.keys(incident.properties).filter((name) => !behaves.has(name))
    const strays = files
      .filter((file) => /^backend\/(http|records|accounts|audit|jobs|database)\//.test(file))
      .flatMap((file) =>
        fields
          .filter((name) => new RegExp(`\\b${name}\\b`).test((source.get(file) ?? '').replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '')))
          .map((name) => `${file}: ${name}`),
      )
    expect(strays).to.deep.equal([])
  })

  it('uses directions that turn with the script: no left, no right in its style sheets (a map’s own geometry apart)', () => {
    const strays = files
      .filter((file) => file.endsWith('.css') && file !== 'frontend/map/map.css')
      .flatMap((file) =>
        [
          ...(source.get(file) ?? '').matchAll(
            /(?:^|[\s;{])((?:margin|padding|border)-(?:left|right)|left|right|text-align:\s*(?:left|right)|float:\s*(?:left|right))\s*[:;]/g,
          ),
        ].map((found) => `${file}: ${found[1]}`),
      )
    expect(strays).to.deep.equal([])
  })
})
