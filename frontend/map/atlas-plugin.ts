/** Hands the atlas to the bundler: `virtual:atlas` is a module with the addresses of both assets, named by their content so that browsers keep them for good. */
import { createHash } from 'node:crypto'
import { type Atlas, atlas } from './atlas.ts'

const id = 'virtual:atlas'
const names = ['world', 'countries'] as const

/** The part of a Vite plugin that is used here. */
interface AtlasPlugin {
  readonly name: string
  readonly resolveId: (source: string) => string | undefined
  readonly load: (
    this: { emitFile(file: { type: 'asset'; fileName: string; source: string }): unknown; meta: { watchMode?: boolean } },
    source: string,
  ) => string | undefined
  readonly configureServer: (server: { middlewares: { use(path: string, handler: (request: unknown, response: Response) => void): unknown } }) => void
}
interface Response {
  setHeader(name: string, value: string): unknown
  end(body: string): unknown
}

/** The plugin; the texts are made once per run. */
export function atlasPlugin(): AtlasPlugin {
  let made: Atlas | null = null
  let serving = false
  const texts = () => {
    made ??= atlas()
    return made
  }
  return {
    name: 'vigie-atlas',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load(source) {
      if (source !== `\0${id}`) return undefined
      const addresses = names.map((name) => {
        if (serving) return [name, `/atlas/${name}.json`] as const
        const text = texts()[name]
        const fileName = `assets/${name}-${createHash('sha256').update(text).digest('base64url').slice(0, 8)}.json`
        this.emitFile({ type: 'asset', fileName, source: text })
        return [name, `/${fileName}`] as const
      })
      return addresses.map(([name, address]) => `export const ${name} = ${JSON.stringify(address)}`).join('\n')
    },
    configureServer(server) {
      serving = true
      for (const name of names)
        server.middlewares.use(`/atlas/${name}.json`, (_request, response) => {
          response.setHeader('content-type', 'application/json')
          response.end(texts()[name])
        })
    },
  }
}
