/** Map and charts of the preview, drawn from the model as on paper. */
import { geoEqualEarthRaw } from 'd3-geo'
import { useEffect, useMemo, useState } from 'react'
import { displayDate } from '../../../schemas/display.ts'
import { drawable, type Figure } from '../../../schemas/report.ts'
import { directions } from '../../../schemas/say.ts'
import { report as paper } from '../../../schemas/words/report.ts'
import { breaksOf, levelOf, rangesOf } from '../../map/breaks.ts'
import type { Geometry } from '../../map/geometry.ts'
import { loadGeometry } from '../../map/load-geometry.ts'
import { Bars } from './preview-bars.tsx'
import { Sheet } from './preview-sheet.tsx'
import { useSketch } from './sketch.ts'

const radians = Math.PI / 180
const [mapWidth, mapHeight] = [540, 240]

function pathOf(polygons: Geometry['shapes'][number]['polygons']): string {
  const scale = mapWidth / 5.42
  let path = ''
  for (const rings of polygons)
    for (const ring of rings) {
      const points = ring.map(([lng, lat]) => {
        const [x, y] = geoEqualEarthRaw(lng * radians, lat * radians)
        return `${(mapWidth / 2 + x * scale - 4).toFixed(1)},${(130 - y * scale).toFixed(1)}`
      })
      path += `M${points.join('L')}Z`
    }
  return path
}

function useShapes(): readonly { code: string; path: string }[] {
  const [geometry, setGeometry] = useState<Geometry | null>(null)
  useEffect(() => {
    let here = true
    loadGeometry('world').then(
      (loaded) => here && setGeometry(loaded),
      () => undefined,
    )
    return () => {
      here = false
    }
  }, [])
  return useMemo(() => (geometry?.shapes ?? []).filter((one) => one.code !== 'ATA').map(({ code, polygons }) => ({ code, path: pathOf(polygons) })), [geometry])
}

/** The map of countries. */
export function MapSheet() {
  const { model, say, number, term, count } = useSketch()
  const shapes = useShapes()
  const figures = model.countries
  const breaks = useMemo(
    () =>
      breaksOf(
        (figures ?? []).map((one) => drawable(one.incidents)),
        5,
      ),
    [figures],
  )
  if (!figures)
    return (
      <Sheet title={say(paper.map)}>
        <p>{say(paper.withheld_breakdown)}</p>
      </Sheet>
    )
  const byCode = new Map(figures.map((one) => [one.code, one]))
  const classOf = (one: Figure | undefined) =>
    !one || one.incidents === 0 ? 'map-none' : typeof one.incidents === 'number' ? `map-${levelOf(one.incidents, breaks)}` : 'map-kept'
  const highest = figures.filter((one) => one.code !== null && typeof one.incidents === 'number').slice(0, 5)
  const alt = say(paper.map_alt, { list: highest.map((one) => `${term('countries', one.code ?? '')}: ${count(one.incidents)}`).join('; ') })
  const ranges = rangesOf(breaks)
  return (
    <Sheet title={say(paper.map)}>
      <h3>{say(paper.map_caption)}</h3>
      <svg className="sheet-map" viewBox={`0 0 ${mapWidth} ${mapHeight}`} role="img" aria-label={alt}>
        {shapes.map((shape) => (
          <path key={shape.code} className={classOf(byCode.get(shape.code))} d={shape.path} />
        ))}
      </svg>
      <ul className="sheet-legend">
        <li>
          <span className="map-none" />
          {say(paper.legend_none)}
        </li>
        {figures.some((one) => typeof one.incidents !== 'number') && (
          <li>
            <span className="map-kept" />
            {say(paper.few)} / {say(paper.withheld)}
          </li>
        )}
        {ranges.map(({ level, from, to }) => (
          <li key={level}>
            <span className={`map-${level}`} />
            {to === null ? say(paper.legend_from, { from }) : to === from ? number(from) : `\u2068${number(from)}–${number(to)}\u2069`}
          </li>
        ))}
      </ul>
      <p className="sheet-note">{say(paper.map_note_plain)}</p>
      <Bars title={say(paper.top_countries)} figures={figures.filter((one) => one.code !== null)} name={(code) => term('countries', code)} most={12} />
    </Sheet>
  )
}

function Months() {
  const { model, say, language, count } = useSketch()
  const dated = (model.months ?? []).filter((one) => one.code !== null)
  const first = dated[0]
  const last = dated.at(-1)
  if (!first?.code || !last?.code) return null
  const highest = dated.reduce((best, one) => (drawable(one.incidents) > drawable(best.incidents) ? one : best), first)
  const alt = say(paper.months_alt, {
    title: say(paper.by_month),
    from: displayDate(first.code, language),
    to: displayDate(last.code, language),
    month: displayDate(highest.code ?? '', language),
    count: count(highest.incidents),
  })
  const [width, height] = [540, 120]
  const each = Math.min(26, width / dated.length)
  const max = Math.max(1, drawable(highest.incidents))
  const turn = directions[language] === 'rtl' ? `translate(${width} 0) scale(-1 1)` : undefined
  return (
    <section className="sheet-months">
      <h3>{say(paper.by_month)}</h3>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={alt}>
        <g transform={turn}>
          {dated.map((one, index) => {
            const whole = (drawable(one.incidents) / max) * (height - 2)
            const verified = model.audience === 'public' ? whole : (drawable(one.verified) / max) * (height - 2)
            const across = { x: index * each, width: Math.max(0.6, each - (each > 5 ? 1.5 : 0.4)) }
            return (
              <g key={one.code}>
                <rect className="bar-reported" {...across} y={height - whole} height={Math.max(0, whole - verified)} />
                <rect className="bar-verified" {...across} y={height - verified} height={verified} />
                {typeof one.incidents !== 'number' && <circle className="bar-kept" cx={across.x + across.width / 2} cy={height - 4} r={1.6} />}
              </g>
            )
          })}
        </g>
      </svg>
      <p className="spread sheet-note">
        <span>{displayDate(first.code, language)}</span>
        <span>{displayDate(last.code, language)}</span>
      </p>
    </section>
  )
}

/** The charts. */
export function ChartsSheet() {
  const { model, say, term } = useSketch()
  return (
    <Sheet title={say(paper.charts)}>
      {model.violations ? (
        <Bars title={say(paper.by_violation)} figures={model.violations} name={(code) => term('violations', code)} most={10} />
      ) : (
        <p>{say(paper.withheld_breakdown)}</p>
      )}
      {model.months ? <Months /> : <p>{say(paper.withheld_breakdown)}</p>}
      {model.perpetrators && <Bars title={say(paper.by_perpetrator)} figures={model.perpetrators} name={(code) => term('perpetrator_types', code)} most={8} />}
    </Sheet>
  )
}
