/** Every version of every form that ships with the product. A published version is never changed; a change is a new version beside it. */
import type { FormSchema } from '../dialect.ts'
import { arrestDetention } from './arrest-detention.ts'
import { attackOnServices } from './attack-on-services.ts'
import { enforcedDisappearance } from './enforced-disappearance.ts'
import { general } from './general.ts'
import { killing } from './killing.ts'
import { landEviction } from './land-eviction.ts'
import { repression } from './repression.ts'
import { second } from './second.ts'
import { torture } from './torture.ts'

const first: readonly FormSchema[] = [arrestDetention, enforcedDisappearance, killing, torture, repression, attackOnServices, landEviction, general]

/** All versions, in the order in which a chooser offers the forms. */
export const forms: readonly FormSchema[] = [...first, ...first.map(second)]

/** A form by name, in the version asked for or else in its latest; undefined when there is none. */
export function formOf(form: string, version?: number): FormSchema | undefined {
  const versions = forms.filter((one) => one.form === form && (version === undefined || one.version === version))
  return versions.reduce<FormSchema | undefined>((latest, one) => (latest && latest.version > one.version ? latest : one), undefined)
}

/** The latest version of each form, in the order of the chooser. */
export function latestForms(): readonly FormSchema[] {
  return forms.filter((one) => formOf(one.form) === one)
}
