import { writeFileSync } from 'node:fs';
import { settingsPage } from '#runtime';

/** `npm run docs:configuration`: writes the page of every variable. */
const [target = 'docs/configuration.md'] = process.argv.slice(2);
writeFileSync(target, settingsPage());
