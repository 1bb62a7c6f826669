/** The browser's files, built into dist/frontend: hashed assets are kept for a year, the page itself is asked for each time; every address of the app is the same page. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import express, { type Router } from 'express'
import { findUp } from '../find-up.ts'

/** Serves the built pages; nothing when they are not built (tests of the API alone, development with its own server). */
export function pages(): Router {
  const folder = join(dirname(findUp('package.json')), 'dist', 'frontend')
  const router = express.Router()
  if (!existsSync(folder)) return router
  router.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '365d', index: false, fallthrough: false, dotfiles: 'ignore' }))
  router.use(express.static(folder, { index: false, maxAge: 0, etag: true, dotfiles: 'ignore' }))
  router.get(/^\/(?!api\/).*/, (_request, response) => {
    response.setHeader('cache-control', 'no-cache')
    response.sendFile(join(folder, 'index.html'))
  })
  return router
}
