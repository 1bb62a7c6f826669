/** The few preferences that stay on the device: language and theme, nothing else. A browser that refuses storage is no error. */

type Preference = 'language' | 'theme'

/** The kept preference, or null. */
export function recall(name: Preference): string | null {
  try {
    return localStorage.getItem(`vigie.${name}`)
  } catch {
    return null
  }
}

/** Keeps a preference, or forgets it (null). */
export function remember(name: Preference, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`vigie.${name}`)
    else localStorage.setItem(`vigie.${name}`, value)
  } catch {
    // Storage refused: the choice holds until the page is closed.
  }
}

/** Forgets all that this device keeps. */
export function forgetAll(): void {
  try {
    localStorage.clear()
    sessionStorage.clear()
  } catch {
    // Nothing was kept.
  }
}

/** Writes the preferences again after the server told the browser to forget what it keeps of us. */
export function keepThrough<T>(work: Promise<T>): Promise<T> {
  const kept = (['language', 'theme'] as const).map((name) => [name, recall(name)] as const)
  return work.finally(() => {
    for (const [name, value] of kept) remember(name, value)
  })
}
