/** The thread in which pdf.js takes a file apart. */
import './older-engines.ts';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
