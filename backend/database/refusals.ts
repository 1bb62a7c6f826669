/** What PostgreSQL refuses, in our words. Its own message may carry values, so it goes nowhere. */
import { sealBroken } from '../keys/cipher.ts'
import { badRequest, conflict, notAllowed, Problem, signInRequired } from '../problem.ts'

/** A problem for an error that PostgreSQL raised, or null when it is none of the known ones. */
export function refusal(error: unknown): Problem | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  switch (code) {
    case '23505':
      return conflict('already_there')
    case sealBroken:
      return conflict('seal_broken')
    case 'VE001':
      return conflict('erased')
    case 'VE002':
      return conflict('held')
    case 'VE003':
      return notAllowed('frozen')
    case 'VE004':
      return signInRequired()
    case '23503':
    case '23514':
    case '23502':
    case '22001':
    case '22003':
    case '22007':
    case '22008':
    case '22021':
    case '22P02':
    case '22P05':
      return badRequest()
    case '42501':
      return notAllowed()
    case '40001':
    case '40P01':
    case '55P03':
    case '57014':
    case '25P03':
    case '53300':
    case '57P01':
    case '57P02':
    case '57P03':
    case '08006':
    case 'ECONNREFUSED':
    case 'ECONNRESET':
    case 'EPIPE':
    case 'ERR_STREAM_DESTROYED':
    case 'ERR_STREAM_WRITE_AFTER_END':
    case '08000':
    case '08003':
    case 'ENOENT':
      return new Problem(503, 'unavailable', { detail: 'try_later', headers: { 'retry-after': '2' } })
    case '53100':
    case 'ENOSPC':
      return new Problem(507, 'storage_full')
    default:
      return error instanceof Error && /(^| - )(Knex: Timeout acquiring|Connection terminated|Client has encountered)/.test(error.message)
        ? new Problem(503, 'unavailable', { detail: 'try_later', headers: { 'retry-after': '2' } })
        : null
  }
}
