-- CreateTable
CREATE TABLE "evaluation_figure" (
    "tenant_id" UUID NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "figure_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "adoption_id" UUID NOT NULL,

    CONSTRAINT "evaluation_figure_pkey" PRIMARY KEY ("tenant_id","evaluation_id","figure_id")
);

-- AddForeignKey
ALTER TABLE "evaluation_figure" ADD CONSTRAINT "evaluation_figure_tenant_id_evaluation_id_fkey" FOREIGN KEY ("tenant_id", "evaluation_id") REFERENCES "evaluation"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_figure" ADD CONSTRAINT "evaluation_figure_tenant_id_figure_id_fkey" FOREIGN KEY ("tenant_id", "figure_id") REFERENCES "indicator_value"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
