import './faults/death';
import './faults/size';
import './faults/files';
import './faults/editors';
import './faults/settings';
