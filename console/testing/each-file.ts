import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// Every view is drawn alone in an empty document; what hides something else from a reader is seen in the browser tests.
configure({ defaultHidden: true });
afterEach(cleanup);
