/** Stands in until the page is written. */
import { PageBody } from '../ui/page.tsx'

/** Placeholder. */
export function AccountsPage() {
  return <PageBody title="Vigie">{null}</PageBody>
}
