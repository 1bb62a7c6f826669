/** The interface as a whole: what surrounds everything (language, session, community, news), then the pages. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { CommunityProvider } from './lib/community.tsx'
import { LanguageProvider } from './lib/language.tsx'
import { SessionProvider } from './lib/session.tsx'
import './lib/theme.ts'
import { Pages } from './pages.tsx'
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import { Fallback } from './ui/fallback.tsx'
import { ToastProvider } from './ui/toast.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('no root element')

createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <Fallback>
        <BrowserRouter>
          <SessionProvider>
            <CommunityProvider>
              <ToastProvider>
                <Pages />
              </ToastProvider>
            </CommunityProvider>
          </SessionProvider>
        </BrowserRouter>
      </Fallback>
    </LanguageProvider>
  </StrictMode>,
)
