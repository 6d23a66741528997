using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crm.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class IndexHotLeadsByOwner : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Leads_OrganizationId_Temperature_Stage", table: "Leads");

            migrationBuilder.CreateIndex(
                name: "IX_Leads_OrganizationId_Temperature_Stage_OwnerId",
                table: "Leads",
                columns: new[] { "OrganizationId", "Temperature", "Stage", "OwnerId" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Leads_OrganizationId_Temperature_Stage_OwnerId", table: "Leads");

            migrationBuilder.CreateIndex(
                name: "IX_Leads_OrganizationId_Temperature_Stage",
                table: "Leads",
                columns: new[] { "OrganizationId", "Temperature", "Stage" }
            );
        }
    }
}
