/** Our views around accounts, as Payload's configuration takes them. Those of `login` and `unauthorized` stand in for its own. */
export const accountViews = {
  login: { Component: '/src/admin/account/LoginView#LoginView', path: '/login' },
  unauthorized: { Component: '/src/admin/account/UnauthorizedView#UnauthorizedView', path: '/unauthorized' },
  secondFactor: {
    Component: '/src/admin/account/SecondFactorView#SecondFactorView',
    path: '/second-factor',
    exact: true,
  },
} as const
