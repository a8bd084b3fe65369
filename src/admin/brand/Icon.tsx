import './header.css'

/** A light that shows green: the mark of the portal. */
export const Icon = () => (
  <svg viewBox="0 0 32 32" width="22" height="22" role="img" aria-label="Greenlight">
    <rect x="9" y="2" width="14" height="28" rx="7" fill="none" stroke="currentColor" strokeWidth="2.5" />
    <circle cx="16" cy="10" r="3.25" fill="currentColor" opacity="0.3" />
    <circle cx="16" cy="21" r="4.5" fill="#1fa463" />
  </svg>
)
