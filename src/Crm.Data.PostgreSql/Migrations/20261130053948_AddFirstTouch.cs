using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crm.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class AddFirstTouch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(name: "FirstTouchSeconds", table: "Leads", type: "bigint", nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "FirstTouchedAt",
                table: "Leads",
                type: "timestamp with time zone",
                nullable: true
            );

            migrationBuilder.Sql(
                """
                SELECT set_config('app.all_organizations', 'on', true);
                UPDATE "Leads" SET "FirstTouchedAt" = (
                    SELECT MIN(a."OccurredAt") FROM "Activities" AS a WHERE a."LeadId" = "Leads"."Id" AND a."DeletedAt" IS NULL
                );
                UPDATE "Leads" SET "FirstTouchSeconds" = GREATEST(0, EXTRACT(EPOCH FROM "FirstTouchedAt" - "CreatedAt"))::bigint WHERE "FirstTouchedAt" IS NOT NULL;
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "FirstTouchSeconds", table: "Leads");

            migrationBuilder.DropColumn(name: "FirstTouchedAt", table: "Leads");
        }
    }
}
