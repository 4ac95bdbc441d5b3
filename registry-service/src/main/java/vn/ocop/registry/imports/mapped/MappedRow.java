package vn.ocop.registry.imports.mapped;

import java.util.List;
import vn.ocop.registry.finding.Finding;
import vn.ocop.registry.imports.RegistryCommand;
import vn.ocop.registry.imports.RowProblem;

/**
 * What one row of a mapped file gives: commands and findings, or the problems that refused it.
 *
 * @param number row number in the file
 */
public record MappedRow(
        long number, List<RegistryCommand> commands, List<Finding> findings, List<RowProblem> problems) {}
