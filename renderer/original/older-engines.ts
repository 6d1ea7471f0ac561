import { addWithResolvers } from '../../shared/with-resolvers.ts';

// A module of its own, because it must have run before pdf.js does, here and in its thread.
addWithResolvers();
