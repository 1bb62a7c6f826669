/** An address where nothing is, or nothing that the reader may see: both look the same. */
import { app } from '../../schemas/words/app.ts'
import { useSay } from '../lib/language.tsx'
import { ButtonLink } from './button.tsx'
import { Empty } from './empty.tsx'
import { PageBody } from './page.tsx'

/** The whole page. */
export function NotFound() {
  const say = useSay()
  return (
    <PageBody title={say(app.not_found_title)}>
      <Empty icon="search" title={say(app.problem_not_found)}>
        <ButtonLink to="/" look="primary">
          {say(app.to_home)}
        </ButtonLink>
      </Empty>
    </PageBody>
  )
}
