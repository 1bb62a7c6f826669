import { createHash } from 'node:crypto'
import { expect } from 'chai'
import { forms } from '../../schemas/forms/registry.ts'
import { published } from './published-forms.ts'

/** What a version asks: all of it but the words, which may be put better at any time, and what is made of the answers. */
function meaning(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(meaning)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'label' && key !== 'help' && key !== 'suggests' && key !== 'victim')
      .map(([key, part]) => [key, meaning(part)]),
  )
}

describe('Published forms', () => {
  for (const form of forms)
    it(`${form.form} ${form.version} asks what it asked when it was published; a change of fields is a new version`, () => {
      const digest = createHash('sha256')
        .update(JSON.stringify(meaning(form)))
        .digest('hex')
      expect(digest).to.equal(published[`${form.form} ${form.version}`])
    })

  it('no published version has gone', () => {
    expect(forms.map(({ form, version }) => `${form} ${version}`)).to.have.members(Object.keys(published))
  })
})
