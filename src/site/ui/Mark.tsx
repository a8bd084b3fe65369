import { THEME } from '../theme'

/** The theme's logo. The name stands beside it, so it says nothing itself. */
export const Mark = () => (
  <svg
    className="mark"
    viewBox="0 0 32 32"
    width="32"
    height="32"
    aria-hidden="true"
    focusable="false"
    // biome-ignore lint/security/noDangerouslySetInnerHtml: the drawing comes from the theme file.
    dangerouslySetInnerHTML={{ __html: THEME.logo }}
  />
)
