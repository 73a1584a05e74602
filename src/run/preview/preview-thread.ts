/** The thread of a previewer. */

import { takeOrders } from '../threads/thread.js';
import { openPreviewer } from './preview.js';

takeOrders(openPreviewer());
