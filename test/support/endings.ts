/** What has to be ended once the whole run is over, by those who began it: so that the hooks load nothing that a run did not use. */
export const endings: (() => Promise<void>)[] = []
