/** What the bundler lets a module import besides code. */
declare module '*.css'
declare module '*.svg' {
  const address: string

  export { address as default }
}
