using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crm.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddFirstTouch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(name: "FirstTouchSeconds", table: "Leads", type: "INTEGER", nullable: true);

            migrationBuilder.AddColumn<DateTime>(name: "FirstTouchedAt", table: "Leads", type: "TEXT", nullable: true);

            migrationBuilder.Sql(
                """
                UPDATE "Leads" SET "FirstTouchedAt" = (
                    SELECT MIN(a."OccurredAt") FROM "Activities" AS a WHERE a."LeadId" = "Leads"."Id" AND a."DeletedAt" IS NULL
                );
                UPDATE "Leads" SET "FirstTouchSeconds" = CAST(MAX(0, (julianday("FirstTouchedAt") - julianday("CreatedAt")) * 86400) AS INTEGER) WHERE "FirstTouchedAt" IS NOT NULL;
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
