using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crm.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddNumbers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Deals_OrganizationId_Status_ClosedAt", table: "Deals");

            migrationBuilder.AddColumn<long>(name: "CycleSeconds", table: "Deals", type: "INTEGER", nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Leads_OrganizationId_CreatedAt_Source_Stage_CampaignId_OwnerId_DeletedAt",
                table: "Leads",
                columns: new[] { "OrganizationId", "CreatedAt", "Source", "Stage", "CampaignId", "OwnerId", "DeletedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Leads_OrganizationId_Temperature_Stage",
                table: "Leads",
                columns: new[] { "OrganizationId", "Temperature", "Stage" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Deals_OrganizationId_Status_BaseAmount_Id",
                table: "Deals",
                columns: new[] { "OrganizationId", "Status", "BaseAmount", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Deals_OrganizationId_Status_ClosedAt_BaseAmount_CycleSeconds_OwnerId_DeletedAt",
                table: "Deals",
                columns: new[] { "OrganizationId", "Status", "ClosedAt", "BaseAmount", "CycleSeconds", "OwnerId", "DeletedAt" }
            );

            // What is closed already was measured by nobody.
            migrationBuilder.Sql(
                "UPDATE \"Deals\" SET \"CycleSeconds\" = MAX(0, CAST((julianday(\"ClosedAt\") - julianday(\"StartedAt\")) * 86400 AS INTEGER)) WHERE \"ClosedAt\" IS NOT NULL"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Leads_OrganizationId_CreatedAt_Source_Stage_CampaignId_OwnerId_DeletedAt",
                table: "Leads"
            );

            migrationBuilder.DropIndex(name: "IX_Leads_OrganizationId_Temperature_Stage", table: "Leads");

            migrationBuilder.DropIndex(name: "IX_Deals_OrganizationId_Status_BaseAmount_Id", table: "Deals");

            migrationBuilder.DropIndex(
                name: "IX_Deals_OrganizationId_Status_ClosedAt_BaseAmount_CycleSeconds_OwnerId_DeletedAt",
                table: "Deals"
            );

            migrationBuilder.DropColumn(name: "CycleSeconds", table: "Deals");

            migrationBuilder.CreateIndex(
                name: "IX_Deals_OrganizationId_Status_ClosedAt",
                table: "Deals",
                columns: new[] { "OrganizationId", "Status", "ClosedAt" }
            );
        }
    }
}
