/**
 * The browser's files, built into dist/frontend: hashed assets are kept for a year, the page itself is asked for each time; every address of the app is the same page.
 * Text goes out compressed (each file is compressed once, when it is first asked for): on a bad line that is the difference between seconds and a minute.
 */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import express, { type RequestHandler, type Router } from 'express'
import { findUp } from '../find-up.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
}

type Encoding = 'br' | 'gzip'
const compress: Readonly<Record<Encoding, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 9 }),
}

function accepted(header: string | string[] | undefined): Encoding | null {
  const named = String(header ?? '')
    .split(',')
    .flatMap((part) => (/;\s*q=0(\.0*)?\s*$/.test(part) ? [] : [part.split(';')[0]?.trim().toLowerCase()]))
  return named.includes('br') ? 'br' : named.includes('gzip') ? 'gzip' : null
}

/** Answers for the hashed assets that are text, in an encoding that the browser takes; leaves everything else to what follows. */
function compressed(folder: string): RequestHandler {
  const kept = new Map<string, Promise<Buffer>>()
  return (request, response, next) => {
    const encoding = accepted(request.headers['accept-encoding'])
    const type = types[extname(request.path)]
    // Names that the build gives, and nothing that could leave the folder.
    if (!type || !encoding || !/^\/[\w.-]+$/.test(request.path) || (request.method !== 'GET' && request.method !== 'HEAD')) return next()
    const key = `${encoding}${request.path}`
    const found = kept.get(key) ?? readFile(join(folder, request.path)).then(compress[encoding])
    kept.set(key, found)
    found.then(
      (bytes) => {
        response.setHeader('content-type', type)
        response.setHeader('content-encoding', encoding)
        response.setHeader('vary', 'accept-encoding')
        response.setHeader('cache-control', 'public, max-age=31536000, immutable')
        response.setHeader('content-length', bytes.length)
        response.end(request.method === 'HEAD' ? undefined : bytes)
      },
      () => {
        kept.delete(key)
        next()
      },
    )
  }
}

/** Serves the built pages; nothing when they are not built (tests of the API alone, development with its own server). */
export function pages(): Router {
  const folder = join(dirname(findUp('package.json')), 'dist', 'frontend')
  const router = express.Router()
  if (!existsSync(folder)) return router
  router.use('/assets', compressed(join(folder, 'assets')))
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: '365d', index: false, redirect: false, fallthrough: false, dotfiles: 'ignore' }),
  )
  router.use(express.static(folder, { index: false, maxAge: '1h', etag: true, dotfiles: 'ignore' }))
  router.get(/^\/(?!api\/).*/, (_request, response) => {
    response.setHeader('cache-control', 'no-cache')
    response.sendFile(join(folder, 'index.html'))
  })
  return router
}
