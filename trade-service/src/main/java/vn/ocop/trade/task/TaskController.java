package vn.ocop.trade.task;

import static vn.ocop.trade.Roles.AUDITOR;
import static vn.ocop.trade.Roles.COMMUNE;
import static vn.ocop.trade.Roles.COUNCIL;
import static vn.ocop.trade.Roles.OFFICE;
import static vn.ocop.trade.Roles.PRODUCER;
import static vn.ocop.trade.Roles.TRADE;
import static vn.ocop.trade.Roles.TRAINING;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.starter.web.Page;

/** The tasks of the plan that trade promotion serves. */
@RestController
@RequestMapping("/api/trade/v1/tasks")
@Tag(name = "tasks", description = "Tasks of the plan's section V with their agencies")
class TaskController {
    private final Tasks tasks;

    TaskController(Tasks tasks) {
        this.tasks = tasks;
    }

    @GetMapping
    @RolesAllowed({OFFICE, COMMUNE, COUNCIL, TRAINING, TRADE, PRODUCER, AUDITOR})
    @Operation(summary = "List the trade promotion tasks of the plan with their agencies")
    Page<Task> list() {
        return new Page<>(tasks.all(), null);
    }
}
