/** SHA-256 of what each published version of a form asks (its words apart). A line is added with a version and never changed after its release. */
export const published: Readonly<Record<string, string>> = {
  'arrest_detention 1': '0123171ba25a1b54c4529dcf525d39e936844c0461d294a315d840e6b993083b',
  'enforced_disappearance 1': '9c454e355e531eb25a5f35ddb462e8d203c06ae8855e859447cd4120bce42cc4',
  'killing 1': 'ce90ae176658e3e5aae2f5e0595a028e3b726170705b89ea628e98c4eb36c3d7',
  'torture 1': '49045152142c942e1000ab8ca7ed9c347a7fe82550923127a6a73d9b9e2cd96f',
  'repression 1': 'a7e90cf44a80f0194ec2901a6c7114c420fecd9d4834d914318084735e9fc8c0',
  'attack_on_services 1': '883424a4ee2f0ea30b5ff73ebe43a5fea54c019a814c2ee98a17c48de46bfd45',
  'land_eviction 1': '1268eab5a8f1291b2831e3f6e9660c21cb05114c13019e146a5dca62063448db',
  'general 1': '7854a2fbea30c636900957a09d60a8a67cca7592911a210b00f3a071403391db',
}
