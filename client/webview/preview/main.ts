import type { FromPreview, ToPreview } from '../../../server/src/protocol/preview';
import { listen, send } from '../common/host';
import './preview.css';
import { Preview } from './view/preview';

/** The page of the preview: pages of paper below a bar. What it does is in `view/`, what stands where on paper in `layout/`. */
const preview = new Preview((message: FromPreview) => send(message));
listen<ToPreview>((message) => preview.take(message));
send<FromPreview>({ kind: 'ready', findings: preview.wantsFindings });
