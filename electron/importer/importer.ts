import { parseText } from '../../shared/domain/structure/parse.ts';
import { serveOneFile } from './service.ts';

serveOneFile(parseText);
