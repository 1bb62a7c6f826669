/** Proving oneself again, for what weighs most: whoever needs it asks here, and whoever shows the dialog answers. One question at a time, however many wait for it. */

/** The type of the problem by which the server asks for it. */
export const stepUpRequired = '/problems/step_up_required'

type Ask = () => Promise<boolean>

let ask: Ask | null = null
let asking: Promise<boolean> | null = null
let freshUntil = 0

/** The dialog that asks. Returns how to take it away. */
export function onAskProof(show: Ask): () => void {
  ask = show
  return () => {
    if (ask === show) ask = null
  }
}

/** Asks for password and second factor; true once they were accepted, false when the person would rather not. */
export function askProof(): Promise<boolean> {
  asking ??= (ask?.() ?? Promise.resolve(false)).finally(() => {
    asking = null
  })
  return asking
}

/** The server said until when the proofs count as fresh (ISO 8601). */
export function setFreshUntil(moment: string | undefined): void {
  freshUntil = moment ? Date.parse(moment) : 0
}

/** Whether proofs would be asked for now; a minute early, so that a download that starts in time is not refused. */
export const isStale = (): boolean => Date.now() > freshUntil - 60_000
