import { readFileInChild } from '../../../../../electron/library/import/importer-child.ts';

/** A library process that is killed while its importer hangs: the test kills this one and looks for the other. */
const [path = '', entry = ''] = process.argv.slice(2);
void readFileInChild({ path, name: '甲.txt' }, { entry });
