/** The thread of a previewer. */
import { openPreviewer } from './preview.js';
import { takeOrders } from './thread.js';

takeOrders(openPreviewer());
