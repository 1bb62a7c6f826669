import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'chai'
import { guessMapping } from '../../backend/imports/guess.ts'
import { rowMapper } from '../../backend/imports/map-row.ts'
import type { Row } from '../../backend/imports/row.ts'
import { draftProblems, missing } from '../../backend/records/draft.ts'
import { formOf } from '../../schemas/forms/registry.ts'
import { incident } from '../../schemas/incident.ts'
import { contents } from './made-files.ts'

const shared = path.resolve(import.meta.dirname, '../../../shared/data')

/** What becomes of a real file with nobody correcting the guess. */
async function outcome(file: string) {
  const { source, rows } = await contents(file)
  const { mapping, form: name, profile, date_order_certain } = guessMapping(source.columns, rows.slice(0, 1000), path.basename(file))
  const form = formOf(name)
  if (!form) throw new Error(name)
  const mapRow = rowMapper(mapping, source.columns, form)
  const records = rows.map((row: Row) => {
    const { record, faults } = mapRow(row)
    const reasons =
      faults.length > 0
        ? faults.map(({ field, code }) => `${field} ${code}`)
        : [...draftProblems(incident, record, form), ...missing(incident, record, form)].map(({ field, fault }) => `${field} ${fault}`)
    return { number: row.number, record, reasons }
  })
  return {
    profile,
    form: name,
    mapping,
    certain: date_order_certain,
    records,
    refused: records.filter(({ reasons }) => reasons.length > 0),
    good: records.filter(({ reasons }) => reasons.length === 0),
  }
}

const files: readonly (readonly [file: string, profile: string, form: string, rows: number, refused: Readonly<Record<string, number>>])[] = [
  [
    '01-insecurity-insight/2016-2023-attacks-on-health-care-incident-data.xlsx',
    'Insecurity Insight: health care',
    'attack_on_services',
    8854,
    { 'country required': 1, 'country unknown_term': 1 },
  ],
  ['01-insecurity-insight/education.json', 'Insecurity Insight: education', 'attack_on_services', 2428, {}],
  ['03-iom-missing-migrants/missing_migrants_2016.json', 'IOM Missing Migrants Project', 'general', 1293, {}],
  ['03-iom-missing-migrants/missing_migrants_2019.json', 'IOM Missing Migrants Project', 'general', 1832, { 'happened_on required': 1 }],
  ['03-iom-missing-migrants/missing_migrants_2021.json', 'IOM Missing Migrants Project', 'general', 1920, {}],
  ['04-ucdp-ged/ged231_central-african-republic.geojson', 'UCDP GED', 'general', 1848, { 'violations required': 588 }],
  ['04-ucdp-ged/ged251_world_sample_10k.json', 'UCDP GED (short)', 'general', 9972, { 'violations required': 6720 }],
  ['07-syrian-archive/db/chemweap.csv', 'Syrian Archive', 'general', 138, {}],
  ['09-algerie-disparus/data_disparus.csv', 'Mémoire des hommes', 'enforced_disappearance', 1698, {}],
]

describe('real files, by the guess alone', () => {
  for (const [file, profile, form, rows, refused] of files)
    it(`${path.basename(file)}: ${rows} rows, of which ${Object.values(refused).reduce((sum, one) => sum + one, 0)} are refused, each with its reason`, async function () {
      this.timeout(60_000)
      const whole = path.join(shared, file)
      if (!existsSync(whole)) return this.skip()
      const found = await outcome(whole)
      const counts: Record<string, number> = {}
      for (const { reasons } of found.refused) for (const one of reasons) counts[one] = (counts[one] ?? 0) + 1
      expect({ profile: found.profile, form: found.form, rows: found.records.length, refused: counts, certain: found.certain }).to.deep.equal({
        profile,
        form,
        rows,
        refused,
        certain: true,
      })
    })

  const only = (file: string, work: (found: Awaited<ReturnType<typeof outcome>>) => void) =>
    async function (this: Mocha.Context) {
      this.timeout(60_000)
      const whole = path.join(shared, file)
      if (!existsSync(whole)) return this.skip()
      work(await outcome(whole))
    }

  it(
    'attacks on health care: codes, places never more exact than they are, counts, one identifier each',
    only(files[0]?.[0] ?? '', ({ good }) => {
      const [first] = good
      expect(first?.record).to.deep.include({
        title: 'In Jabalia Refugee Camp, a female nurse working at a besieged hospital was shot by Israeli snipers',
        happened_on: '2023-12-21',
        country: 'PSE',
        admin_area: 'Gaza Strip',
        place_precision: 'approximate',
        victims_count: 1,
        violations: ['conflict.attack_hospital', 'life.unlawful_force_killing'],
        perpetrator_types: ['state.army'],
        source_identifier: 'SiND 42822',
        attribution: 'Insecurity Insight, via HDX (OCHA), CC BY',
      })
      expect(first?.record['answers']).to.deep.include({ staff_killed: 1, weapons: ['firearm'], facility_type: 'hospital' })
      expect(new Set(good.map(({ record }) => record['source_identifier'])).size).to.equal(8852)
      expect(good.filter(({ record }) => record['place_precision'] === 'point')).to.have.length(0)
      expect(good.filter(({ record }) => /Ã|â€/.test(`${record['description']}${record['perpetrators']}`)).length).to.be.below(2)
    }),
  )

  it(
    'chemical attacks in Syria: Arabic texts, days of August 2013 written the American way, links with Arabic names',
    only('07-syrian-archive/db/chemweap.csv', ({ good, mapping }) => {
      expect(mapping.date_order).to.equal('mdy')
      expect(good[0]?.record).to.deep.include({
        language: 'ar',
        happened_on: '2013-08-21',
        country: 'SYR',
        place_name: 'عين ترما',
        latitude: 33.5123488,
        violations: ['conflict.prohibited_weapons'],
      })
      expect((good[0]?.record['source_links'] as string[] | undefined)?.[0]).to.contain('حالة')
      expect(good.every(({ record }) => /^201[34]-08-2\d$/.test(String(record['happened_on'])))).to.equal(true)
    }),
  )

  it(
    'the disappeared of Algeria: names only where names belong, years as years, unknown years as the years of the war',
    only('09-algerie-disparus/data_disparus.csv', ({ good }) => {
      const delkici = good[0]?.record
      expect((delkici?.['answers'] as Record<string, unknown> | undefined)?.['person_name']).to.equal('Djillali ben Bentabed DELKICI')
      expect(delkici?.['happened_on']).to.equal('1954/1962')
      const open = (record: Record<string, unknown>) =>
        ['title', 'description', 'place_name', 'source_note', 'source_name'].map((name) => record[name] ?? '').join(' ')
      expect(good.filter(({ record }) => open(record).includes('DELKICI') || open(record).includes('BENIMELIS'))).to.have.length(0)
      expect(good.filter(({ record }) => String(record['place_name'] ?? '').startsWith('*'))).to.have.length(0)
      expect(good.filter(({ record }) => record['happened_on'] === '1962')).to.have.length(1382)
    }),
  )

  it(
    'events of UCDP: spans of days become months and years where they are whole ones, precision is kept',
    only('04-ucdp-ged/ged231_central-african-republic.geojson', ({ good }) => {
      const dates = good.map(({ record }) => String(record['happened_on']))
      expect(dates.every((one) => /^\d{4}(-\d\d){0,2}(\/\d{4}(-\d\d){0,2})?$/.test(one))).to.equal(true)
      expect(dates.filter((one) => /^\d{4}-\d\d$/.test(one)).length).to.be.above(50)
      expect(new Set(good.map(({ record }) => record['place_precision']))).to.deep.equal(new Set(['locality', 'approximate', 'admin_area', 'country']))
    }),
  )

  it('a table that no profile knows: guessed by names in French, by values, with a prefix for bare numbers', async () => {
    const { made } = await import('./made-files.ts')
    const again = await contents(
      made(
        'Réf;Date des faits;Pays;Wilaya;Commune;Type de violation;Récit;Coordonnées;Nombre de victimes\n1;23/04/2021;Algérie;Béjaïa;Akbou;Torture;Un homme a été torturé dans le poste de police de la ville.;"36,46; 4,53";1\n2;24/04/2021;Tunisie;Sfax;Sfax;Exécution extrajudiciaire;Deux hommes sont morts dans la rue après les tirs.;"34,7; 10,7";2',
      ),
    )
    const guess = guessMapping(again.source.columns, again.rows, 'incidents-2021.csv')
    expect(guess.profile).to.equal(null)
    const { fields, identifier, date_order } = guess.mapping
    expect(Object.fromEntries(Object.entries(fields).map(([path, one]) => [path, one.columns?.[0] ?? one.constant]))).to.deep.include({
      happened_on: 'Date des faits',
      country: 'Pays',
      admin_area: 'Wilaya',
      place_name: 'Commune',
      violations: 'Type de violation',
      description: 'Récit',
      title: 'Récit',
      latitude: 'Coordonnées',
      victims_count: 'Nombre de victimes',
      language: 'fr',
    })
    expect([fields['latitude']?.how, identifier, date_order]).to.deep.equal(['pair', { columns: ['Réf'], prefix: 'incidents' }, 'dmy'])
  })
})
