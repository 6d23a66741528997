using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crm.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class CountTicketQueuesByIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Tickets_OrganizationId_NextDueAt_Id", table: "Tickets");

            migrationBuilder.DropIndex(name: "IX_Tickets_OrganizationId_OwnerId_Status_NextDueAt", table: "Tickets");

            migrationBuilder.DropIndex(name: "IX_Tickets_OrganizationId_Status_CreatedAt", table: "Tickets");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_OrganizationId_NextDueAt_Id_DeletedAt",
                table: "Tickets",
                columns: new[] { "OrganizationId", "NextDueAt", "Id", "DeletedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_OrganizationId_OwnerId_Status_NextDueAt_DeletedAt",
                table: "Tickets",
                columns: new[] { "OrganizationId", "OwnerId", "Status", "NextDueAt", "DeletedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_OrganizationId_Status_CreatedAt_DeletedAt",
                table: "Tickets",
                columns: new[] { "OrganizationId", "Status", "CreatedAt", "DeletedAt" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Tickets_OrganizationId_NextDueAt_Id_DeletedAt", table: "Tickets");

            migrationBuilder.DropIndex(name: "IX_Tickets_OrganizationId_OwnerId_Status_NextDueAt_DeletedAt", table: "Tickets");

            migrationBuilder.DropIndex(name: "IX_Tickets_OrganizationId_Status_CreatedAt_DeletedAt", table: "Tickets");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_OrganizationId_NextDueAt_Id",
                table: "Tickets",
                columns: new[] { "OrganizationId", "NextDueAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_OrganizationId_OwnerId_Status_NextDueAt",
                table: "Tickets",
                columns: new[] { "OrganizationId", "OwnerId", "Status", "NextDueAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_OrganizationId_Status_CreatedAt",
                table: "Tickets",
                columns: new[] { "OrganizationId", "Status", "CreatedAt" }
            );
        }
    }
}
