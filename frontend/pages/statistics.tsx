/** The page of figures: the totals of a selection, split into verified and reported, and its cuts by violation, country, month and type of alleged perpetrator. */
import { statistics as words } from '../../schemas/words/statistics.ts'
import { totals } from '../../schemas/words/totals.ts'
import { MonthChart } from '../charts/month-chart.tsx'
import { SplitBar } from '../charts/split-bar.tsx'
import { sumOf } from '../charts/tally.ts'
import { type FiltersInUse, useFilters } from '../lib/filters.ts'
import { useSay } from '../lib/language.tsx'
import { useNarrow } from '../lib/narrow.ts'
import { useTermName } from '../lib/vocabulary.ts'
import { Cut } from '../map/numbers-panel.tsx'
import { useCount } from '../map/use-map-numbers.ts'
import { ExportMenu } from '../records/list/export-menu.tsx'
import { Facets } from '../records/list/facets.tsx'
import { FilterChips } from '../records/list/filter-chips.tsx'
import { TotalsList } from '../records/totals/totals-list.tsx'
import { Card } from '../ui/card.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageBody } from '../ui/page.tsx'
import { ProblemNote } from '../ui/problem.tsx'
import './incidents/incidents.css'
import './statistics/statistics.css'

/** Totals, and how much of them is verified. */
function Sums({ params }: Pick<FiltersInUse, 'params'>) {
  const say = useSay()
  const countries = useCount(params, 'country')
  return (
    <Card title={say(totals.title)}>
      {countries.statistics && <SplitBar tally={sumOf(countries.tallies.values())} />}
      <TotalsList params={params} look="list" />
    </Card>
  )
}

function Months({ params }: Pick<FiltersInUse, 'params'>) {
  const say = useSay()
  const { tallies, statistics, problem, reload } = useCount(params, 'month')
  const without = tallies.get('')?.total ?? 0
  return (
    <Card title={say(words.by_month)}>
      {problem && <ProblemNote problem={problem} onRetry={reload} />}
      {!statistics && !problem && <Loading lines={4} />}
      {statistics && <MonthChart byMonth={tallies} label={say(words.by_month)} height={160} />}
      {without > 0 && <p className="muted small">{say(words.without_month, { count: without })}</p>}
    </Card>
  )
}

function Cuts({ use: { filters, params, toggle } }: { readonly use: FiltersInUse }) {
  const say = useSay()
  const termName = useTermName('violations', 'countries', 'perpetrator_types')
  const cuts = {
    violation: { title: words.by_violation, vocabulary: 'violations', count: useCount(params, 'violation', ['violation']) },
    country: { title: words.by_country, vocabulary: 'countries', count: useCount(params, 'country', ['country']) },
    perpetrator: { title: words.by_perpetrator, vocabulary: 'perpetrator_types', count: useCount(params, 'perpetrator', ['perpetrator']) },
  } as const
  return (
    <div className="statistics-cuts">
      {(['violation', 'country', 'perpetrator'] as const).map((name) => (
        <Card key={name}>
          <Cut
            title={say(cuts[name].title)}
            count={cuts[name].count}
            nameOf={(code) => termName(cuts[name].vocabulary, code)}
            pressed={filters[name]}
            most={10}
            onPress={(code) => toggle(name, code)}
          />
        </Card>
      ))}
    </div>
  )
}

/** The page, with the filters of the list. */
export function StatisticsPage() {
  const say = useSay()
  const use = useFilters()
  const narrow = useNarrow('64rem')
  return (
    <PageBody title={say(words.title)} lead={say(words.lead)} acts={<ExportMenu filters={use.filters} />}>
      <div className="listing">
        {!narrow && <Facets use={use} />}
        <div className="listing-main statistics">
          {narrow && (
            <details className="statistics-filters">
              <summary>{say(words.narrow)}</summary>
              <Facets use={use} />
            </details>
          )}
          <FilterChips use={use} />
          <Sums params={use.params} />
          <Months params={use.params} />
          <Cuts use={use} />
          <p className="muted small">{say(words.several)}</p>
        </div>
      </div>
    </PageBody>
  )
}
