// Runs before the first paint so that a dark screen never flashes white. A file, because inline scripts are forbidden.
;(() => {
  let choice = null
  try {
    choice = localStorage.getItem('crm.theme')
  } catch {
    // Storage may be blocked; then the system decides.
  }
  const dark = choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.classList.toggle('dark', dark)
})()
