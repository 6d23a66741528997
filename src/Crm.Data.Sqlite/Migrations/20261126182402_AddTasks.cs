using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crm.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddTasks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsEcho",
                table: "TimelineEntries",
                type: "INTEGER",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<string>(
                name: "OnceKey",
                table: "Notifications",
                type: "TEXT",
                maxLength: 150,
                nullable: true
            );

            migrationBuilder.CreateTable(
                name: "Activities",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ActivityType = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Direction = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    SubjectKey = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Body = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Sentiment = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    OccurredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DurationMinutes = table.Column<int>(type: "INTEGER", nullable: true),
                    NextStep = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    FollowUpAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FollowUpTaskId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ContactId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CompanyId = table.Column<Guid>(type: "TEXT", nullable: true),
                    LeadId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DealId = table.Column<Guid>(type: "TEXT", nullable: true),
                    TicketId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RelatedId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RelatedTitle = table.Column<string>(type: "TEXT", maxLength: 410, nullable: false),
                    RelatedOwnerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ExternalId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    LivingExternalId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Tags = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Activities", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Activities_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_Activities_Users_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Tasks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: true),
                    TaskType = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Priority = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReminderAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Recurrence = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    TimeZone = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Occurrence = table.Column<int>(type: "INTEGER", nullable: false),
                    MadeAfterId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AssigneeId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RelatedType = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    RelatedId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RelatedTitle = table.Column<string>(type: "TEXT", maxLength: 410, nullable: true),
                    RelatedOwnerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CompletedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ExternalId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    LivingExternalId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Tags = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tasks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Tasks_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_Tasks_Users_AssigneeId",
                        column: x => x.AssigneeId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull
                    );
                    table.ForeignKey(
                        name: "FK_Tasks_Users_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_OrganizationId_OnceKey",
                table: "Notifications",
                columns: new[] { "OrganizationId", "OnceKey" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Activities_OrganizationId_CompanyId_OccurredAt",
                table: "Activities",
                columns: new[] { "OrganizationId", "CompanyId", "OccurredAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Activities_OrganizationId_ContactId_OccurredAt",
                table: "Activities",
                columns: new[] { "OrganizationId", "ContactId", "OccurredAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Activities_OrganizationId_CreatedAt_Id",
                table: "Activities",
                columns: new[] { "OrganizationId", "CreatedAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Activities_OrganizationId_DealId_OccurredAt",
                table: "Activities",
                columns: new[] { "OrganizationId", "DealId", "OccurredAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Activities_OrganizationId_DeletedAt",
                table: "Activities",
                columns: new[] { "OrganizationId", "DeletedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Activities_OrganizationId_LeadId_OccurredAt",
                table: "Activities",
                columns: new[] { "OrganizationId", "LeadId", "OccurredAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Activities_OrganizationId_LivingExternalId",
                table: "Activities",
                columns: new[] { "OrganizationId", "LivingExternalId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Activities_OrganizationId_OccurredAt_Id",
                table: "Activities",
                columns: new[] { "OrganizationId", "OccurredAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Activities_OrganizationId_OwnerId_CreatedAt",
                table: "Activities",
                columns: new[] { "OrganizationId", "OwnerId", "CreatedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Activities_OrganizationId_RelatedId",
                table: "Activities",
                columns: new[] { "OrganizationId", "RelatedId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Activities_OrganizationId_TicketId_OccurredAt",
                table: "Activities",
                columns: new[] { "OrganizationId", "TicketId", "OccurredAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Activities_OrganizationId_UpdatedAt_Id",
                table: "Activities",
                columns: new[] { "OrganizationId", "UpdatedAt", "Id" }
            );

            migrationBuilder.CreateIndex(name: "IX_Activities_OwnerId", table: "Activities", column: "OwnerId");

            migrationBuilder.CreateIndex(name: "IX_Tasks_AssigneeId", table: "Tasks", column: "AssigneeId");

            migrationBuilder.CreateIndex(
                name: "IX_Tasks_OrganizationId_AssigneeId_DueAt",
                table: "Tasks",
                columns: new[] { "OrganizationId", "AssigneeId", "DueAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tasks_OrganizationId_CreatedAt_Id",
                table: "Tasks",
                columns: new[] { "OrganizationId", "CreatedAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tasks_OrganizationId_DeletedAt",
                table: "Tasks",
                columns: new[] { "OrganizationId", "DeletedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tasks_OrganizationId_DueAt_Id",
                table: "Tasks",
                columns: new[] { "OrganizationId", "DueAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tasks_OrganizationId_LivingExternalId",
                table: "Tasks",
                columns: new[] { "OrganizationId", "LivingExternalId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tasks_OrganizationId_MadeAfterId",
                table: "Tasks",
                columns: new[] { "OrganizationId", "MadeAfterId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tasks_OrganizationId_OwnerId_CreatedAt",
                table: "Tasks",
                columns: new[] { "OrganizationId", "OwnerId", "CreatedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tasks_OrganizationId_RelatedId_DueAt",
                table: "Tasks",
                columns: new[] { "OrganizationId", "RelatedId", "DueAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tasks_OrganizationId_UpdatedAt_Id",
                table: "Tasks",
                columns: new[] { "OrganizationId", "UpdatedAt", "Id" }
            );

            migrationBuilder.CreateIndex(name: "IX_Tasks_OwnerId", table: "Tasks", column: "OwnerId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "Activities");

            migrationBuilder.DropTable(name: "Tasks");

            migrationBuilder.DropIndex(name: "IX_Notifications_OrganizationId_OnceKey", table: "Notifications");

            migrationBuilder.DropColumn(name: "IsEcho", table: "TimelineEntries");

            migrationBuilder.DropColumn(name: "OnceKey", table: "Notifications");
        }
    }
}
