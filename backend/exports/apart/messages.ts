/** What the server and the process that makes documents say to each other. */
import type { Crossed, Work } from './works.ts'

/** From the server: a work; that the reader wants more of it; that the reader has gone. */
export type Asked = { readonly id: number } & ({ readonly work: Work } | { readonly more: true } | { readonly gone: true })

/** From the process: a part of the document, asked for one by one; its end; what an audience is told; or what went wrong. */
export type Answered = { readonly id: number } & ({ readonly chunk: Buffer } | { readonly end: true } | { readonly told: Crossed } | { readonly fault: Error })
