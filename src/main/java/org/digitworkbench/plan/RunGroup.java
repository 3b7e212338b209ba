package org.digitworkbench.plan;

import org.digitworkbench.domain.ExperimentSpec;

/**
 * One specification that is trained with several seeds.
 *
 * @param name in tables and charts, such as "lenet-5" or "rate 0.01"
 * @param id in the names of the runs, such as "lenet-5" or "compact-rate-1e-2"
 * @param spec with the first of the seeds
 * @param value of the setting that is swept, such as "0.01"; empty if none is
 */
public record RunGroup(String name, String id, ExperimentSpec spec, String value) {}
