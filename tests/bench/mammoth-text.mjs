/** The peer of the docx bench, as a program of its own: FILE to raw text on standard output. */
import mammoth from 'mammoth';

const { value } = await mammoth.extractRawText({ path: process.argv[2] ?? '' });
process.stdout.write(value);
