/** What may be wrong with any page, whatever it shows: words left in another language, holes in sentences, things too wide, focus that nobody sees. */
import { readdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { community } from '../../schemas/community.ts'
import type { Language } from '../../schemas/dialect.ts'
import { forms } from '../../schemas/forms/registry.ts'
import { incident } from '../../schemas/incident.ts'
import { transitions } from '../../schemas/states.ts'
import { vocabularies } from '../../schemas/vocabularies/registry.ts'

interface Texts {
  /** English sentences of which a page in this language may have none; those with placeholders as patterns. */
  readonly foreign: ReadonlySet<string>
  readonly patterns: readonly RegExp[]
  /** Words in Latin letters that the Arabic uses as well. */
  readonly latin: ReadonlySet<string>
}

const isText = (value: object): value is Record<Language, string | Record<string, string>> => 'en' in value && 'fr' in value && 'ar' in value

function* textsIn(value: unknown, seen: Set<object> = new Set()): Generator<Record<Language, string | Record<string, string>>> {
  if (typeof value !== 'object' || value === null || seen.has(value)) return
  seen.add(value)
  if (isText(value)) yield value
  else for (const inner of value instanceof Map ? value.values() : Object.values(value)) yield* textsIn(inner, seen)
}

const sentences = (said: string | Record<string, string> | undefined): string[] => (typeof said === 'string' ? [said] : Object.values(said ?? {}))
const pattern = (sentence: string) => new RegExp(`^${sentence.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '.+')}$`, 'u')

let read: Promise<Readonly<Record<Language, Texts>>> | undefined

async function readTexts(): Promise<Readonly<Record<Language, Texts>>> {
  const folder = new URL('../../schemas/words/', import.meta.url)
  const rooms = await Promise.all(readdirSync(folder).map((name) => import(new URL(name, folder).href)))
  const all = [...textsIn([rooms, incident, community, [...Object.values(forms)], Object.values(vocabularies), transitions])]
  const of = (language: Language): Texts => {
    const own = new Set(all.flatMap((text) => sentences(text[language])))
    const english = new Set(language === 'en' ? [] : all.flatMap((text) => sentences(text.en)))
    const foreign = [...english].filter((one) => !own.has(one) && (one.replace(/\{\w+\}/g, '').match(/\p{L}/gu)?.length ?? 0) > 3)
    const latin = new Set([...own].flatMap((one) => one.replace(/\{\w+\}/g, '').match(/[A-Za-zÀ-ÿ]{3,}/g) ?? []))
    return { foreign: new Set(foreign), patterns: foreign.filter((one) => /\{\w+\}/.test(one)).map(pattern), latin }
  }
  return { en: of('en'), fr: of('fr'), ar: of('ar') }
}

interface Said {
  readonly text: string
  /** Stands in an element that says it is of another language, or keeps it apart: what people have written. */
  readonly apart: boolean
}

/** Everything that the page says to the eye or the ear. */
function said(page: Page): Promise<Said[]> {
  return page.evaluate(() => {
    const all: Said[] = [{ text: document.title, apart: false }]
    const apart = (element: Element | null) => Boolean(element?.closest('bdi, [lang]:not(html), [dir=auto], [dir=ltr], option, code, .leaflet-pane'))
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element) {
        for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext']) {
          const text = node.getAttribute(name)?.trim()
          if (text) all.push({ text, apart: apart(node) || /\u2068/.test(text) })
        }
      } else if (!node.parentElement?.closest('script, style, noscript')) {
        const text = node.textContent?.trim()
        if (text) all.push({ text, apart: apart(node.parentElement) || /\u2068/.test(text) })
      }
    }
    return all
  })
}

/** Words that are not of the reader’s language, and placeholders that nothing filled. One line each. */
export async function wordFindings(page: Page, language: Language): Promise<string[]> {
  read ??= readTexts()
  const { foreign, patterns, latin } = (await read)[language]
  const findings: string[] = []
  for (const { text, apart } of await said(page)) {
    if (/\{\w+\}|\bundefined\b|\[object|\bNaN\b/.test(text)) findings.push(`a hole: ${text}`)
    if (apart) continue
    if (foreign.has(text) || patterns.some((one) => one.test(text))) findings.push(`in English: ${text}`)
    if (language !== 'ar') continue
    const left = (text.match(/[A-Za-zÀ-ÿ]{3,}/g) ?? []).filter((word) => !latin.has(word))
    if (left.length > 0) findings.push(`not in Arabic, nor kept apart: ${text}`)
  }
  return [...new Set(findings)]
}

/** By how many pixels the page is wider than the window, and whether it says its language and direction. One line each. */
export async function shapeFindings(page: Page, language: Language): Promise<string[]> {
  const shape = await page.evaluate(() => ({
    over: document.documentElement.scrollWidth - innerWidth,
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    headings: document.querySelectorAll('h1').length,
    title: document.title,
  }))
  return [
    ...(shape.over > 0 ? [`${shape.over} pixels too wide`] : []),
    ...(shape.lang === language && shape.dir === (language === 'ar' ? 'rtl' : 'ltr') ? [] : [`says it is ${shape.lang}, ${shape.dir}`]),
    ...(shape.headings === 1 ? [] : [`${shape.headings} first headings`]),
    ...(/^\S.* · Vigie$/.test(shape.title) ? [] : [`its window is called “${shape.title}”`]),
  ]
}

/** Walks from the link that skips the navigation through the first controls of the page, by key alone. One line for each that is trapped or not seen. */
export async function keyboardFindings(page: Page, steps = 10): Promise<string[]> {
  // From the very beginning, wherever the page has put the focus.
  await page.evaluate(() => {
    document.body.tabIndex = -1
    document.body.focus()
    document.body.removeAttribute('tabindex')
  })
  await page.keyboard.press('Tab')
  if (!(await page.evaluate(() => document.activeElement?.classList.contains('skip')))) return ['the first key does not lead to the way past the navigation']
  await page.keyboard.press('Enter')
  const findings: string[] = []
  for (let step = 0; step < steps; step++) {
    await page.keyboard.press('Tab')
    const found = await page.evaluate((first) => {
      const at = document.activeElement
      if (!(at instanceof HTMLElement || at instanceof SVGElement) || at === document.body) return first ? 'nothing can be reached in the page' : null
      if (!at.closest('main')) return first ? 'nothing can be reached in the page' : null
      const name = `${at.tagName.toLowerCase()}.${at.getAttribute('class') ?? ''} ${(at.getAttribute('aria-label') ?? at.textContent ?? '').trim().slice(0, 40)}`
      const look = () =>
        [at, at.nextElementSibling, at.parentElement, at.parentElement?.parentElement]
          .map((one) => {
            if (!one) return ''
            const { outline, boxShadow, borderColor, backgroundColor, textDecoration, stroke } = getComputedStyle(one)
            return [outline, boxShadow, borderColor, backgroundColor, textDecoration, stroke].join()
          })
          .join('|')
      const focused = look()
      at.blur()
      const plain = look()
      at.focus()
      return focused === plain ? `focus is not seen on ${name}` : ''
    }, step === 0)
    if (found === null) break
    if (found) findings.push(found)
  }
  return findings
}
