import { worker } from 'workerpool';
import { workOn } from '../job';

worker({ work: workOn });
