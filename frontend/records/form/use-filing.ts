/** Sending a draft, or deleting it: first everything is saved, then the server decides; what it finds wrong comes back on the fields. */
import { useState } from 'react'
import { capture } from '../../../schemas/words/capture.ts'
import { api } from '../../lib/api.ts'
import { useSay } from '../../lib/language.tsx'
import { Problem, problemOf } from '../../lib/problem.ts'
import type { Stored } from './saver.ts'
import { releaseSession, type Session } from './session.ts'

export interface Filing {
  readonly busy: boolean
  readonly problem: Problem | null
  /** The record as filed, once it is. */
  readonly filed: Stored | null
  readonly submit: () => Promise<void>
  /** Deletes the draft; true when it is gone. */
  readonly discard: () => Promise<boolean>
}

/** `onFields` is given what the server refused, by its names. */
export function useFiling(session: Session, onFields: (fields: Readonly<Record<string, string>>) => void): Filing {
  const { saver, id } = session
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [filed, setFiled] = useState<Stored | null>(null)

  const save = async () => {
    await saver.flush()
    if (!saver.dirty() && saver.version() !== null) return
    const { kind } = saver.state()
    throw new Problem(kind === 'offline' || kind === 'trouble' ? 0 : -1, { title: say(capture.submit_unsaved) })
  }
  const tried = async <T>(work: () => Promise<T>): Promise<T | null> => {
    setBusy(true)
    setProblem(null)
    try {
      return await work()
    } catch (error) {
      const found = problemOf(error)
      setProblem(found)
      onFields(found.fields)
      return null
    } finally {
      setBusy(false)
    }
  }
  return {
    busy,
    problem,
    filed,
    submit: async () => {
      const record = await tried(async () => {
        await save()
        return api.post<Stored>(`/api/incidents/${id}/submission`)
      })
      if (!record) return
      releaseSession(session, true)
      setFiled(record)
    },
    discard: async () => {
      const goOn = await saver.stop()
      const gone = await tried(async () => {
        if (saver.version() !== null) await api.delete(`/api/incidents/${id}`)
        return true
      })
      if (gone) releaseSession(session, true)
      else goOn()
      return gone === true
    },
  }
}
