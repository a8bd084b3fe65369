/** The sign of a comment. Fonts with pictures are not on every machine. */
export const Bubble = () => (
  <svg className="gl-bubble" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path
      fill="currentColor"
      d="M2 1h12a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H7l-4 3v-3H2a1 1 0 0 1-1-1V2a1 1 0 0 1 1-1z"
    />
  </svg>
)
