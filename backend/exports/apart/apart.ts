/**
 * Documents are made in a process of their own: one of thousands of parts never holds up an answer, and what lays out what others wrote holds neither the database nor
 * a key. It starts with the first document, ends when there was none for a while, and what it was making when it died fails, and nothing else.
 */
import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { Dossier } from '../../../schemas/dossier.ts'
import { confined } from '../../confined.ts'
import type { Answered, Asked } from './messages.ts'
import { type Crossed, type Paper, tell, type Work } from './works.ts'

const file = fileURLToPath(new URL(`./child${path.extname(fileURLToPath(import.meta.url))}`, import.meta.url))

/** Milliseconds without a document after which the process, and the memory that it took, are let go. */
const idle = 5 * 60_000

/** Megabytes: a DOCX is made whole in memory; one that does not fit ends the process and not the server. */
const heap = 1024

type Hear = (answer: Answered) => void

let child: ChildProcess | null = null
let last = 0
let ending: NodeJS.Timeout | undefined
const waiting = new Map<number, Hear>()

/** The server waits for the process while it makes something, and only then. */
function hold(): void {
  const held = waiting.size > 0 ? 'ref' : 'unref'
  child?.[held]()
  child?.channel?.[held]()
  clearTimeout(ending)
  if (waiting.size > 0) return
  ending = setTimeout(() => child?.disconnect(), idle)
  ending.unref()
}

function ended(one: ChildProcess): void {
  if (child !== one) return
  child = null
  const lost = [...waiting]
  waiting.clear()
  for (const [id, hear] of lost) hear({ id, fault: new Error('the process that makes documents ended') })
}

function start(): void {
  if (child?.connected) return
  // It has gone, and nobody was told yet.
  if (child) ended(child)
  const one = fork(file, { ...confined(heap), detached: true, serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  one.on('message', (answer: Answered) => waiting.get(answer.id)?.(answer))
  one.once('disconnect', () => ended(one))
  one.once('exit', () => ended(one))
  one.once('error', () => ended(one))
  child = one
}

const ask = (asked: Asked) => void child?.send(asked, () => undefined)

function begin(work: Work, hear: (id: number) => Hear): number {
  start()
  const id = ++last
  waiting.set(id, hear(id))
  hold()
  ask({ id, work })
  return id
}

function done(id: number): void {
  waiting.delete(id)
  hold()
}

/** The dossier as the audience on its control sheet may have it, with the places where a name was taken out (see dossier/audience.ts). */
export async function toldApart(dossier: Dossier): Promise<Crossed> {
  if (dossier.control.audience === 'counsel') {
    // Nothing is taken out for the team; but who looks at the checks will want the document next.
    start()
    hold()
    return tell(dossier)
  }
  return new Promise((resolve, reject) => {
    begin({ make: 'told', dossier }, (id) => (answer) => {
      done(id)
      if ('told' in answer) resolve(answer.told)
      else reject('fault' in answer ? answer.fault : new Error('no answer'))
    })
  })
}

/** The bytes of a document, made as fast as they are read; destroyed when it can not be made, and no longer made when it is destroyed. */
export function paperOf(paper: Paper): Readable {
  let id = 0
  // The process waits after each part until it is asked for more.
  let waits = false
  const stream = new Readable({
    read: () => {
      if (waits) ask({ id, more: true })
      waits = false
    },
    destroy: (error, gone) => {
      if (waiting.has(id)) {
        ask({ id, gone: true })
        done(id)
      }
      gone(error)
    },
  })
  id = begin(paper, (own) => (answer) => {
    if ('chunk' in answer) {
      waits = true
      stream.push(answer.chunk)
      return
    }
    done(own)
    if ('end' in answer) stream.push(null)
    else stream.destroy('fault' in answer ? answer.fault : new Error('no answer'))
  })
  return stream
}
