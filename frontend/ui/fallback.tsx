/** Where a page breaks, a plain sentence stands in its place and the rest of the application goes on. */
import { Component, type ReactNode } from 'react'
import { app } from '../../schemas/words/app.ts'
import { useSay } from '../lib/language.tsx'
import { Button } from './button.tsx'
import { Empty } from './empty.tsx'

function Broken() {
  const say = useSay()
  return (
    <Empty icon="warning" title={say(app.problem_page_title)} text={say(app.problem_page)}>
      <Button look="primary" onClick={() => location.reload()}>
        {say(app.reload)}
      </Button>
    </Empty>
  )
}

interface FallbackProps {
  /** Where one is: going elsewhere mends it. */
  readonly at?: string
  readonly children: ReactNode
}

/** Catches what its children throw while rendering. React offers this to classes only. */
export class Fallback extends Component<FallbackProps, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override componentDidUpdate(before: FallbackProps) {
    if (this.state.broken && before.at !== this.props.at) this.setState({ broken: false })
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children
  }
}
