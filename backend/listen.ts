/** The HTTP server itself: bound or refused with one line, patient with slow lines, not with stalled ones, and drained when it stops. */

import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createProbe } from 'node:net'
import type { Duplex } from 'node:stream'
import { safety } from './http/headers.ts'
import { plainFailure } from './plain-failure.ts'

const seconds = 1000
const minutes = 60 * seconds

function refused(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return plainFailure(`Port ${port} on ${host} is busy: stop what uses it, or set PORT to another.`, error)
    case 'EACCES':
      return plainFailure(`Port ${port} may not be used by this user: set PORT to one above 1023.`, error)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return plainFailure(`${host} is not an address of this machine: mend HOST.`, error)
    default:
      return error
  }
}

/** Fails with a plain line when the port can not be had, before anything else is started; a Vigie that is just stopping is given two seconds to let go. */
export async function mustBeFree(host: string, port: number): Promise<void> {
  const end = Date.now() + 2 * seconds
  for (;;) {
    const error = await tryPort(host, port)
    if (!error) return
    if (error.code !== 'EADDRINUSE' || Date.now() > end) throw refused(error, host, port)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

async function tryPort(host: string, port: number): Promise<NodeJS.ErrnoException | null> {
  return new Promise((resolve) => {
    const probe = createProbe()
    probe.once('error', resolve)
    probe.listen(port, host, () => probe.close(() => resolve(null)))
  })
}

const broken: Readonly<Record<string, string>> = { HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large', ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout' }

/** What is not HTTP never becomes a request: it is answered here, with the same headers as everything else, and the line is closed. */
function refuseBroken(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const head = [`HTTP/1.1 ${broken[error.code ?? ''] ?? '400 Bad Request'}`, ...Object.entries(safety).map(([name, value]) => `${name}: ${value}`)]
  socket.end([...head, 'cache-control: no-store', 'content-length: 0', 'connection: close', '', ''].join('\r\n'))
}

/** Serves `handle` on the port; 0 takes any free one. */
export async function listen(handle: RequestListener, host: string, port: number): Promise<Server> {
  const server = createServer(
    {
      headersTimeout: 20 * seconds,
      // A photo from a phone on a bad line takes its time.
      requestTimeout: 15 * minutes,
      keepAliveTimeout: 30 * seconds,
      // How often the two limits above are looked at.
      connectionsCheckingInterval: 5 * seconds,
      maxHeaderSize: 16 * 1024,
    },
    handle,
  )
  server.maxConnections = 2_000
  server.on('clientError', refuseBroken)
  // A reader who takes nothing any more would keep a transaction open.
  server.setTimeout(3 * minutes)
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(refused(error, host, port)))
    server.listen(port, host, resolve)
  })
  return server
}

/** The address as a person types it. */
export function addressOf(server: Server): string {
  const address = server.address()
  if (typeof address !== 'object' || !address) return ''
  const host = ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(address.address) ? 'localhost' : address.address
  return `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`
}

/** Accepts nothing new, lets what runs finish, and after `patience` milliseconds cuts what is left. */
export async function drain(server: Server, patience: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const sweep = setInterval(() => server.closeIdleConnections(), 100)
  const cut = setTimeout(() => server.closeAllConnections(), patience)
  await closed
  clearInterval(sweep)
  clearTimeout(cut)
}
